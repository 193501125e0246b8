// How settings moved in the training of each study's best trial, and whatever else it reported on the way.
const SETTING = 'at '; // what a report says a setting was goes by this and the setting's name

function schedulesSection() {
  const names = [...new Set(studies.flatMap((study) => (study.schedules ?? []).map((schedule) => schedule.name)))].sort();
  if (names.length === 0) return null;
  return section('schedules', 'Schedules of the best trials', { wide: true, render: (body) => drawSchedules(body, names) });
}

function drawSchedules(body, names) {
  const grid = node('div', { class: 'grid', style: 'grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr))' });
  body.append(grid);
  for (const name of names) {
    const figure = node('figure', {}, node('h3', {}, name));
    grid.append(figure);
    drawSchedule(figure, name);
  }
  const shown = everyStudy.filter((s) => names.some((name) => scheduleOf(s, name)));
  body.append(studyLegend(shown));
  if (names.some((name) => name.startsWith(SETTING))) {
    body.append(node('p', { class: 'note' }, 'A level line is a setting that stayed as it was chosen.'));
  }
}

// What a study's best trial reported by a name; of a setting that it kept, its value from beginning to end.
function scheduleOf(s, name) {
  const study = studies[s];
  const reported = (study.schedules ?? []).find((schedule) => schedule.name === name);
  const kept = settingOf(study, name);
  if (reported || !kept || !known(kept.value)) return reported;
  const end = study.course.at.at(-1);
  return { at: [0, end], values: [kept.value, kept.value] };
}

// Where a setting was when the best value came, if the trial moved it.
function movedTo({ schedules, course }, path) {
  const schedule = (schedules ?? []).find(({ name }) => name === SETTING + path);
  return schedule?.values[schedule.at.findLastIndex((at) => at <= course.at.at(-1))];
}

function settingOf(study, name) {
  if (!study.settings || !name.startsWith(SETTING)) return null;
  const k = study.columns.findIndex((column) => column.path === name.slice(SETTING.length) && !column.labels);
  return k < 0 ? null : { column: study.columns[k], value: study.settings[k] };
}

function drawSchedule(figure, name) {
  const lines = everyStudy.map((s) => [s, scheduleOf(s, name)]).filter(([, line]) => line && line.at.length);
  const values = lines.flatMap(([, line]) => line.values);
  const searched = studies.map((study) => settingOf(study, name)).find(known);
  const axis = searched?.column.scale === 'log' && values.every((v) => v > 0) ? logAxis : linearAxis;
  const end = Math.max(...lines.flatMap(([, line]) => line.at));
  const spots = { x: [], y: [], trial: [] };
  for (const [s, line] of lines) {
    line.at.forEach((a, k) => { spots.x.push(a); spots.y.push(axis.to(line.values[k])); spots.trial.push(s); });
  }
  chart(figure, {
    name: `${name} over ${unitName}: ${lines.map(([s, line]) => `${studies[s].study} ends at ${number(line.values.at(-1))}`).join(', ')}`,
    x: { axis: linearAxis, low: 0, high: end * 1.02, label: unitName },
    y: { axis, ...wholeRange(values, axis) },
    height: 230,
    spots,
    text: (s, k) => `${studies[s].study}\n${unitName} ${number(spots.x[k])}: ${number(axis === logAxis ? 10 ** spots.y[k] : spots.y[k])}`,
    open: () => {},
    paint: (context, toX, toY, unit) => {
      for (const [s, line] of lines) {
        strokeStudy(context, unit, s, line.at.map((a, k) => [toX(a), toY(axis.to(line.values[k]))]));
      }
    },
  });
}
