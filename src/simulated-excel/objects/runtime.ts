/** Excel.Runtime: whether the add-in wants to be told of anything. */
import { booleanValue } from './arguments';
import { defineClass } from './host-object';

export const runtimeObject = defineClass<null>({
  name: 'Runtime',
  read: { EnableEvents: (_none, { events }) => events.isEnabled },
  write: { EnableEvents: (_none, value, { events }) => void (events.isEnabled = booleanValue(value)) },
});
