import * as z from 'zod';

/** What the drawing needs of a machine's definition. */
interface Machine {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}
interface State {
  readonly Type: string;
  readonly Next?: string | undefined;
  readonly Default?: string | undefined;
  readonly Choices?: readonly { readonly Next?: string | undefined }[] | undefined;
  readonly Catch?: readonly { readonly Next: string }[] | undefined;
  readonly Branches?: readonly Machine[] | undefined;
  readonly ItemProcessor?: Machine | undefined;
}

const machineSchema: z.ZodType<Machine> = z.object({
  StartAt: z.string(),
  States: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Next: z.string().optional(),
      Default: z.string().optional(),
      Choices: z.array(z.object({ Next: z.string().optional() })).optional(),
      Catch: z.array(z.object({ Next: z.string() })).optional(),
      get Branches() {
        return z.array(machineSchema).optional();
      },
      get ItemProcessor() {
        return machineSchema.optional();
      },
    }),
  ),
});

/** A state as a box; a state with machines inside is drawn around them. Lengths are in the units of the drawing. */
export interface Box {
  readonly name: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly hasInside: boolean;
}

/** From the lower edge of one box to another; a jump goes round on the right, in a lane of its own. */
export interface Arrow {
  readonly from: Box;
  readonly to: Box;
  readonly lane?: number;
}

export interface Layout {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly width: number;
  readonly height: number;
}

const ROW = 34;
const GAP = 26;
const PADDING = 14;
const LANE = 14;
const BOX_WIDTH = 340;

function targetsOf(state: State): string[] {
  const all = [
    ...(state.Choices ?? []).map((choice) => choice.Next),
    state.Default,
    state.Next,
    ...(state.Catch ?? []).map((one) => one.Next),
  ];
  return [...new Set(all.filter((name) => name !== undefined))];
}

/** The states in the order in which an execution can meet them. */
function inOrder({ StartAt, States }: Machine): string[] {
  const order: string[] = [];
  const waiting = [StartAt];
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const state = States[name];
    if (!state || order.includes(name)) continue;
    order.push(name);
    waiting.push(...targetsOf(state));
  }
  return order;
}

/** One below the other, what is inside a state within its box. */
function place(machine: Machine, x: number, top: number): Layout {
  const boxes: Box[] = [];
  const arrows: Arrow[] = [];
  const placed = new Map<string, Box>();
  let y = top;
  let width = BOX_WIDTH;
  for (const name of inOrder(machine)) {
    const state = machine.States[name];
    if (!state) continue;
    const inside = [...(state.Branches ?? []), ...(state.ItemProcessor ? [state.ItemProcessor] : [])];
    let innerX = x + PADDING;
    let innerHeight = 0;
    for (const one of inside) {
      const layout = place(one, innerX, y + ROW);
      boxes.push(...layout.boxes);
      arrows.push(...layout.arrows);
      innerX += layout.width + PADDING;
      innerHeight = Math.max(innerHeight, layout.height);
    }
    const hasInside = inside.length > 0;
    const box: Box = {
      name,
      type: state.Type,
      x,
      y,
      width: hasInside ? Math.max(BOX_WIDTH, innerX - x) : BOX_WIDTH,
      height: hasInside ? ROW + innerHeight + PADDING : ROW,
      hasInside,
    };
    boxes.push(box);
    placed.set(name, box);
    width = Math.max(width, box.width);
    y += box.height + GAP;
  }
  let lanes = 0;
  for (const [name, from] of placed)
    for (const target of targetsOf(machine.States[name] ?? { Type: '' })) {
      const to = placed.get(target);
      if (!to) continue;
      const isNext = to.y === from.y + from.height + GAP;
      if (isNext) arrows.push({ from, to });
      else {
        lanes += 1;
        arrows.push({ from, to, lane: x + width + lanes * LANE });
      }
    }
  return { boxes, arrows, width: width + (lanes + 1) * LANE, height: y - GAP - top };
}

/** Where everything of a machine is drawn. @throws Error when the text is no definition of a machine */
export function layoutOf(definition: string): Layout {
  const machine = machineSchema.parse(JSON.parse(definition));
  const { boxes, arrows, width, height } = place(machine, PADDING, PADDING);
  // outer boxes first, so that what is inside is drawn on top
  const outerFirst = boxes.toSorted((a, b) => b.width * b.height - a.width * a.height);
  return { boxes: outerFirst, arrows, width: width + 2 * PADDING, height: height + 2 * PADDING };
}
