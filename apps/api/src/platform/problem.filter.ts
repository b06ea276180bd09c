import { ArgumentsHost, Catch, ExceptionFilter } from '@nestjs/common';
import { answerProblem } from './answer-problem.js';

/** Every error of a controller leaves as a problem. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    void answerProblem(error, http.getRequest(), http.getResponse());
  }
}
