// before the first paint, so that nobody sees the other theme flash
try {
  var theme = localStorage.getItem('downhill.theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch (e) {
  // without storage the system's theme it is
}
