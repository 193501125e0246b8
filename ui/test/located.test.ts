import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Findings } from '../src/study/findings.ts';
import { located } from '../src/study/located.ts';
import { studyOf } from './scene.ts';

const nothing = { trials: 0, main: [], total: [], pairs: [] };
const findings: Findings = {
  findings: [{
    convergence: { trial: [0, 1, 2], evaluations: [1, 2, 3] }, curves: [[1, [1, 2], [5, 4]], [2, [1], [3]]], evidence: { at: 2, trials: [1, 2], values: [4, 3] },
    fanova: nothing, ped: nothing, local: [], ranked: [], slices: [], contours: [],
  }],
  frontier: { members: [0, 2], dominated: [0.5] },
  timeline: { slots: ['a'], trial: [0, 1, 2], slot: [0, 0, 0], from: [0, 1, 2], to: [1, 2, 3] },
  stopping: { stages: [{ trial: 2, from: 0, to: 1 }] },
};

test('findings follow their trials to where these are now', () => {
  const now = located(findings, [0, 4, -1], studyOf([{ number: 0 }, { number: 3 }, { number: 4 }, { number: -1 }]));
  assert.deepEqual(now.findings[0]!.convergence, { trial: [0, 2, 3], evaluations: [1, 2, 3] });
  assert.deepEqual(now.findings[0]!.curves.map(([i]) => i), [2, 3]);
  assert.deepEqual(now.findings[0]!.evidence, { at: 2, trials: [2, 3], values: [4, 3] });
  assert.deepEqual(now.frontier!.members, [0, 3]);
  assert.deepEqual(now.timeline.trial, [0, 2, 3]);
  assert.deepEqual(now.stopping.stages, [{ trial: 3, from: 0, to: 1 }]);
});

test('trials that a study does not have are left out with all that is said of them', () => {
  const now = located(findings, [0, 4, 7], studyOf([{ number: 0 }, { number: 7 }]));
  assert.deepEqual(now.findings[0]!.convergence, { trial: [0, 1], evaluations: [1, 3] });
  assert.deepEqual(now.findings[0]!.evidence, { at: 2, trials: [1], values: [3] });
  assert.deepEqual(now.timeline, { slots: ['a'], trial: [0, 1], slot: [0, 0], from: [0, 2], to: [1, 3] });
});
