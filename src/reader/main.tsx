import { render } from 'preact';
import { Reader } from './reader.tsx';

const root = document.getElementById('root');
if (root) render(<Reader />, root);
