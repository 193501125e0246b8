// The best so far of each study, over what it used or over time.
const COURSE_X = [['used', 'compute'], ['seconds', 'time']];

function coursesSection() {
  const values = studies.flatMap((study) => study.course.best);
  const options = { x: 0, logX: false, logY: spreadWide(values, objective.maximize) };
  const controls = [
    select('by', COURSE_X.map(([, text], k) => [k, text]), 0, (k) => { options.x = k; card.redraw(); }),
    check('log x', false, (on) => { options.logX = on; card.redraw(); }),
    check('log y', options.logY, (on) => { options.logY = on; card.redraw(); }),
  ];
  const card = section('courses', 'Best so far', { wide: true, controls, render: (body) => drawCourses(body, options) });
  return card;
}

function drawCourses(body, { x, logX, logY }) {
  const shown = everyStudy.filter((s) => studies[s].course.best.length);
  if (shown.length === 0) {
    body.append(node('p', { class: 'note' }, 'No study has a value yet.'));
    return;
  }
  const [field] = COURSE_X[x];
  const positive = shown.every((s) => studies[s].course.best.every((v) => v > 0));
  const axisX = logX ? logAxis : [linearAxis, secondsAxis][x];
  const axisY = logY && positive ? logAxis : linearAxis;
  const { low, high } = courseRange(shown, axisY, logX);
  const end = Math.max(...shown.map((s) => studies[s][field])) || 1;
  const begin = Math.min(...shown.flatMap((s) => studies[s].course[field].filter((v) => v > 0)), end);
  const left = logX ? Math.log10(begin) - 0.02 : 0;
  const right = axisX.to(end);
  const spots = courseSpots(shown, field, axisX, axisY);
  chart(body, {
    name: `Best ${objective.name} so far by ${COURSE_X[x][1]}: ${shown.map((s) => `${studies[s].study} ${number(studies[s].best)}`).join(', ')}`,
    x: { axis: logX && x === 1 ? logSecondsAxis : axisX, low: left, high: right + 0.01 * (right - left || 1), label: x === 0 ? unitName : 'since the first trial began' },
    y: { axis: axisY, low, high, label: objective.name },
    height: 380,
    ticksX: 10,
    spots,
    text: (s, k) => courseText(studies[s], spots.place[k]),
    open: () => {},
    paint: (context, toX, toY, unit, box) => {
      if (x === 0) markShared(context, toX(axisX.to(shared)), unit, box);
      for (const s of shown) {
        const points = stairs(studies[s], field).map(([a, v]) => [toX(axisX.to(a) ?? left), toY(axisY.to(v))]);
        strokeStudy(context, unit, s, points);
        endOf(context, points.at(-1), unit, s);
      }
    },
  });
  body.append(studyLegend(shown, ...(x === 0 ? [`the vertical line is equal compute, ${amount(shared)}`] : [])));
  if (logY && !positive) body.append(node('p', { class: 'note' }, 'A logarithmic axis needs positive values.'));
}

const logSecondsAxis = { to: logAxis.to, ticks: (from, to, n) => logAxis.ticks(from, to, n).map(([at]) => [at, seconds(10 ** at)]) };

// The corners of a course: it stays at each value until the next comes, and at the last to its end.
function stairs(study, field) {
  const { course } = study;
  const corners = course.best.flatMap((v, k) => (k === 0 ? [[course[field][0], v]] : [[course[field][k], course.best[k - 1]], [course[field][k], v]]));
  return [...corners, [study[field], course.best.at(-1)]];
}

// From the best of all to where the slowest study stood after a tenth of equal compute, or at first where that is shown large.
function courseRange(shown, axis, logX) {
  const early = (s) => (logX ? null : studies[s].after[0]) ?? studies[s].course.best[0];
  return wholeRange(shown.flatMap((s) => [early(s), studies[s].best]), axis);
}

function courseSpots(shown, field, axisX, axisY) {
  const spots = { x: [], y: [], trial: [], place: [] };
  for (const s of shown) {
    studies[s].course.best.forEach((v, k) => {
      spots.x.push(axisX.to(studies[s].course[field][k])); spots.y.push(axisY.to(v)); spots.trial.push(s); spots.place.push(k);
    });
  }
  return spots;
}

function courseText({ study, course }, k) {
  const where = known(course.at[k]) && page.fidelity ? ` at ${page.fidelity} ${number(course.at[k])}` : '';
  return [study, `${objective.name}: ${number(course.best[k], 5)}`, `trial ${course.trial[k]}${where}`, `after ${amount(course.used[k])}, ${seconds(course.seconds[k])}`].join('\n');
}

function markShared(context, x, unit, box) {
  context.strokeStyle = colour('soft');
  context.lineWidth = unit;
  context.beginPath();
  context.moveTo(x, box.top);
  context.lineTo(x, box.top + box.height);
  context.stroke();
}

function endOf(context, [x, y], unit, s) {
  context.fillStyle = colour(studyColour(s));
  context.beginPath();
  context.arc(x, y, 3.6 * unit, 0, 2 * Math.PI);
  context.fill();
}
