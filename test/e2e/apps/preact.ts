import { h, hydrate } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { appOf, type Library } from './app.ts';

const App = appOf({ h, useState, useEffect } as unknown as Library);
hydrate(h(App as never, null), document.getElementById('root') as HTMLElement);
