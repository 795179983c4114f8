/** The few things of React that a test page uses; its types are a package of their own, and more than we need. */
declare module 'react' {
  export const createElement: (type: unknown, props?: object | null, ...children: unknown[]) => unknown;
  export const useState: unknown;
  export const useEffect: unknown;
}
declare module 'react-dom/client' {
  export function hydrateRoot(
    container: Element,
    element: unknown,
    options?: { onRecoverableError?(error: unknown): void },
  ): unknown;
}
