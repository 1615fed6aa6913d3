import { TagsInput, type TagsInputProps } from '@mantine/core';

const SEPARATORS = /[,;\n]/;

/** Names as they come: one by one with Enter, or a whole list with commas, typed, pasted or filled in. */
export function NamesInput({ onChange, ...props }: Omit<TagsInputProps, 'splitChars' | 'acceptValueOnBlur'> & { onChange: (names: string[]) => void }) {
  const split = (values: string[]) => onChange([...new Set(values.flatMap((value) => value.split(SEPARATORS)).map((name) => name.trim()).filter((name) => name !== ''))]);
  return <TagsInput {...props} splitChars={[',', ';', '\n']} acceptValueOnBlur onChange={split} />;
}
