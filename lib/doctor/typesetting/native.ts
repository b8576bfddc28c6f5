// `#typesetting` in Node.
export { format } from 'autocorrect-node';
