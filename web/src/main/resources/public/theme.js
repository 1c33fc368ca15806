// before the first paint
try {
  var theme = localStorage.getItem('downhill.theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch (e) {}
