/** What the client creates for itself when it starts; nothing of it matters to a workbook. */
import { ExcelError } from '../model/errors';
import { defineClass, type HostObject } from './host-object';

const service = defineClass<string>({
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: () => null },
});

export function internalService(name: string): HostObject {
  if (name !== 'Microsoft.InternalService.AddinInternalService') throw new ExcelError('ApiNotFound', name);
  return service(name);
}
