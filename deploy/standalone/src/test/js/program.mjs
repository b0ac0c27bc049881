/** The events of a message as the CloudEvents SDK reads them; throws when it finds one wrong. */
export function events(binding, message) {
  const found = [binding.toEvent(message)].flat();
  found.forEach(event => event.validate());
  return found;
}

/** Why a library refuses; null when it does not. */
export function refusal(action) {
  try {
    action();
    return null;
  } catch (refused) {
    return refused.message;
  }
}

/** The answer to the test that started this program. */
export function answer(value) {
  process.stdout.write(JSON.stringify(value));
}
