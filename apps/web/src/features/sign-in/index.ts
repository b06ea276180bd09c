export { SignInPage } from './sign-in-page.js';
export { WelcomePage } from './welcome-page.js';
