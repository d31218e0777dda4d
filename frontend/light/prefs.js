// Before the first paint: the text size and colour scheme that this person chose on this device.
(function () {
  try {
    var root = document.documentElement;
    var text = localStorage.getItem('taphuan.text');
    var scheme = localStorage.getItem('taphuan.scheme');
    if (text === 'lon' || text === 'rat-lon') root.dataset.text = text;
    if (scheme === 'light' || scheme === 'dark') root.dataset.scheme = scheme;
  } catch {
    // storage is blocked: the sizes of the browser apply
  }
})();
