/** How components reach the session without it being handed down through each of them. */
import { createContext } from 'svelte';
import type { Session } from '../state/session.svelte';

export const [getSession, setSession] = createContext<Session>();
