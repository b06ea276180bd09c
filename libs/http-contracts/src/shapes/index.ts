export {
  dateShape,
  doneShape,
  emptyShape,
  flagShape,
  pagingShape,
  personShape,
  problemShape,
  reasonShape,
  textShape,
  writtenShape,
} from './shapes.js';
