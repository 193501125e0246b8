import { table } from '../table/table.ts';
import type { Actions, Card } from './card.ts';
import { constraints } from './constraints.ts';
import { contour } from './contour.ts';
import { curves } from './curves.ts';
import { failures } from './failures.ts';
import { frontCube } from './front-cube.ts';
import { frontier } from './frontier.ts';
import { history } from './history.ts';
import { importance } from './importance.ts';
import { parallel } from './parallel.ts';
import { slices } from './slices.ts';
import { stopping } from './stopping.ts';
import { timeline } from './timeline.ts';

/** Every card of a study, in the order they are shown. */
export const allCards = (actions: Actions, filter = ''): Card[] => [
  history(actions), failures(actions), frontier(actions), frontCube(actions), constraints(actions), curves(actions), stopping(actions),
  importance(), contour(actions), slices(actions), parallel(actions), timeline(actions), table(actions, filter),
];
