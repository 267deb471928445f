// Puts the browser's own time zone in place of our guess, as long as nobody has chosen.
const zone = document.querySelector('select[data-guess-zone="true"]');
if (zone) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if ([...zone.options].some((option) => option.value === own)) {
    zone.value = own;
  }
}
