import { createElement, useEffect, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { appOf, type Library } from './app.ts';

const App = appOf({ h: createElement, useState, useEffect } as unknown as Library);
hydrateRoot(document.getElementById('root') as HTMLElement, createElement(App as never), {
  onRecoverableError: (error) => console.error('recoverable', error),
});
