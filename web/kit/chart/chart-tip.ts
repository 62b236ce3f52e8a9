import classes from './chart.module.css'

export interface TipLine {
  readonly ink: string
  readonly label: string
  readonly value: string
}

/** What is shown beside the pointer: made of elements, so that no text can be taken for markup. */
export const chartTip = (title: string, lines: readonly TipLine[]): HTMLElement => {
  const whole = element('div', classes.tip)
  whole.append(element('div', classes.tipTitle, title))
  for (const { ink, label, value } of lines) {
    const line = element('div', classes.tipLine)
    const mark = element('span', classes.tipMark)
    mark.style.background = ink
    line.append(mark, element('span', classes.tipLabel, label), element('span', classes.tipValue, value))
    whole.append(line)
  }
  return whole
}

const element = (tag: string, className = '', text = ''): HTMLElement => {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}
