import type { Child } from 'hono/jsx';
import type { Reader } from '../context.ts';

/** What every question of a form has. */
export interface InputProps {
  /** Name of the field, and its id: error summaries link to it. */
  readonly name: string;
  readonly label: Child;
  readonly hint?: Child;
  /** The sentence that says what is wrong. */
  readonly error?: string | undefined;
  readonly value?: string | undefined;
  readonly isOptional?: boolean;
  readonly reader: Reader;
}

export interface Option {
  readonly value: string;
  readonly label: Child;
  readonly hint?: Child;
}

function describedBy({ name, hint, error }: InputProps): string | undefined {
  const ids = [hint ? `${name}-hint` : '', error ? `${name}-wrong` : ''].filter((id) => id !== '');
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function Caption({ label, isOptional, reader }: InputProps) {
  return (
    <>
      {label}
      {isOptional && <span class="optional">{reader.t('optional')}</span>}
    </>
  );
}

function Help({ name, hint, error }: InputProps) {
  return (
    <>
      {hint && (
        <div class="hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p class="wrong" id={`${name}-wrong`}>
          {error}
        </p>
      )}
    </>
  );
}

const classOf = ({ error }: InputProps): string => (error ? 'field bad' : 'field');

/** Label, hint, error and one control. */
function Question(props: InputProps & { children?: Child }) {
  return (
    <div class={classOf(props)}>
      <label for={props.name}>
        <Caption {...props} />
      </label>
      <Help {...props} />
      {props.children}
    </div>
  );
}

function controlOf(props: InputProps) {
  const { name, error } = props;
  return {
    id: name,
    name,
    'aria-describedby': describedBy(props),
    'aria-invalid': error ? ('true' as const) : undefined,
  };
}

export interface TextInputProps extends InputProps {
  readonly type?: 'text' | 'date' | 'time' | 'email' | 'tel' | 'search' | 'password';
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | undefined;
  readonly autocomplete?: string | undefined;
  /** How much is expected: the width tells. */
  readonly width?: 'short' | 'code' | undefined;
  readonly unit?: Child;
  readonly maxLength?: number | undefined;
  readonly spellcheck?: boolean;
}

/** One line of text, a number, a date. */
export function TextInput(props: TextInputProps) {
  const { type = 'text', inputMode, autocomplete, width, unit, value = '', maxLength } = props;
  const input = (
    <input
      {...controlOf(props)}
      type={type}
      inputmode={inputMode}
      autocomplete={autocomplete}
      maxlength={maxLength}
      class={width}
      value={value}
      spellcheck={props.spellcheck}
    />
  );
  return (
    <Question {...props}>
      {unit ? (
        <span class="unit">
          {input}
          <span>{unit}</span>
        </span>
      ) : (
        input
      )}
    </Question>
  );
}

/** Several lines. */
export function TextArea(props: InputProps & { rows?: number }) {
  return (
    <Question {...props}>
      <textarea {...controlOf(props)} rows={props.rows ?? 5}>
        {props.value ?? ''}
      </textarea>
    </Question>
  );
}

/** One of a long list. */
export function Select(props: InputProps & { options: readonly Option[] }) {
  return (
    <Question {...props}>
      <select {...controlOf(props)}>
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Question>
  );
}

function Choice(props: {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  option: Option;
  isChosen: boolean;
}) {
  const { type, id, name, option, isChosen } = props;
  const hintId = `${id}-hint`;
  return (
    <div class="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={isChosen}
        aria-describedby={option.hint ? hintId : undefined}
      />
      <label for={id}>{option.label}</label>
      {option.hint && (
        <div class="hint" id={hintId}>
          {option.hint}
        </div>
      )}
    </div>
  );
}

/** One or several of a short list. The first control has the field's own id, so that an error leads to it. */
function Choices(
  props: InputProps & { options: readonly Option[]; type: 'radio' | 'checkbox'; values: readonly string[] },
) {
  const { name, options, type, values } = props;
  return (
    <fieldset class={classOf(props)} aria-describedby={describedBy(props)}>
      <legend>
        <Caption {...props} />
      </legend>
      <Help {...props} />
      {options.map((option, index) => (
        <Choice
          type={type}
          id={index === 0 ? name : `${name}-${index + 1}`}
          name={name}
          option={option}
          isChosen={values.includes(option.value)}
        />
      ))}
    </fieldset>
  );
}

export function Radios(props: InputProps & { options: readonly Option[] }) {
  return <Choices {...props} type="radio" values={[props.value ?? '']} />;
}

/** One statement to be made: its box sends `yes`. */
export function Checkbox(props: InputProps) {
  const { name, value } = props;
  return (
    <div class={classOf(props)}>
      <Help {...props} />
      <div class="choice">
        <input {...controlOf(props)} type="checkbox" value="yes" checked={value === 'yes'} />
        <label for={name}>
          <Caption {...props} />
        </label>
      </div>
    </div>
  );
}
