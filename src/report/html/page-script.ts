/**
 * The script of the page: filters, sorting, folding. It only hides, moves and unfolds what is there; nothing depends on
 * it. Its hash stands in `content-security.ts`.
 */
export const pageScript = `(function () {
'use strict';
var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };
var entries = all('.entry');
var form = document.querySelector('.filter');
var shown = document.getElementById('shown');
document.documentElement.classList.add('script');

function textOf(entry) {
  if (entry.mc2Text === undefined) entry.mc2Text = entry.textContent.toLowerCase().replace(/\\s+/g, ' ');
  return entry.mc2Text;
}
function checked(name) {
  return all('input[name=' + name + ']:checked', form).map(function (box) { return box.value; });
}
function apply() {
  var words = form.elements.q.value.toLowerCase().split(/\\s+/).filter(Boolean);
  var verdicts = checked('v');
  var severities = checked('s');
  var count = 0;
  entries.forEach(function (entry) {
    var fits = verdicts.indexOf(entry.dataset.v) >= 0 && severities.indexOf(entry.dataset.s) >= 0 &&
      words.every(function (word) { return textOf(entry).indexOf(word) >= 0; });
    entry.hidden = !fits;
    if (fits) count += 1;
  });
  all('.pillar').forEach(function (pillar) { pillar.hidden = !pillar.querySelector('.entry:not([hidden])'); });
  all('.contract').forEach(function (contract) {
    var note = contract.querySelector('.fits');
    var fits = all('.entry:not([hidden])', contract).length;
    if (note) note.textContent = count === entries.length ? '' : fits + (fits === 1 ? ' fits' : ' fit') + ' the filter';
  });
  shown.textContent = count === entries.length ? count + ' requirements' : count + ' of ' + entries.length + ' requirements';
}
if (form) {
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('reset', function () { setTimeout(apply, 0); });
  document.getElementById('unfold').addEventListener('click', function () { fold(true); });
  document.getElementById('fold').addEventListener('click', function () { fold(false); });
}
function fold(open) {
  all('.entry:not([hidden])').forEach(function (entry) { entry.open = open; });
  if (open) all('.contract').forEach(function (contract) { contract.open = true; });
}

function reveal() {
  var id = decodeURIComponent(location.hash.slice(1));
  var target = id && document.getElementById(id);
  if (!target) return;
  target.hidden = false;
  for (var node = target; node; node = node.parentElement) {
    if (node.hidden) node.hidden = false;
    if (node.tagName === 'DETAILS') node.open = true;
  }
  target.scrollIntoView();
  var focus = target.querySelector('summary, a, button');
  if (target.tagName === 'DETAILS' && focus) focus.focus({ preventScroll: true });
}
addEventListener('hashchange', reveal);
if (location.hash) reveal();

all('.sortable').forEach(function (table) {
  all('.sort', table).forEach(function (button) {
    button.addEventListener('click', function () {
      var head = button.closest('th');
      var column = Array.prototype.indexOf.call(head.parentElement.children, head);
      var down = head.getAttribute('aria-sort') !== 'ascending';
      all('th[aria-sort]', table).forEach(function (one) { one.removeAttribute('aria-sort'); });
      head.setAttribute('aria-sort', down ? 'ascending' : 'descending');
      all('tbody', table).forEach(function (body) {
        var rows = all('tr:not(.group)', body);
        rows.map(function (row, index) { return { row: row, index: index, key: row.children[column] && row.children[column].dataset.k || '' }; })
          .sort(function (one, other) {
            var a = Number(one.key), b = Number(other.key);
            var order = isNaN(a) || isNaN(b) ? (one.key < other.key ? -1 : one.key > other.key ? 1 : 0) : a - b;
            return (down ? order : -order) || one.index - other.index;
          })
          .forEach(function (item) { body.appendChild(item.row); });
      });
    });
  });
});

all('.matrix').forEach(function (matrix) {
  var links = function () { return all('td a', matrix); };
  var first = links();
  first.forEach(function (link, index) { link.tabIndex = index === 0 ? 0 : -1; });
  matrix.addEventListener('keydown', function (event) {
    var steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
    var step = steps[event.key];
    var cell = event.target.closest('td');
    if (!step || !cell || event.target.tagName !== 'A') return;
    event.preventDefault();
    var rows = all('tbody tr:not(.group)', matrix);
    var row = rows.indexOf(cell.parentElement);
    var column = Array.prototype.indexOf.call(cell.parentElement.children, cell);
    for (;;) {
      row += step[0];
      column += step[1];
      var next = rows[row] && rows[row].children[column];
      if (!next) return;
      var link = next.querySelector('a');
      if (link && next.tagName === 'TD') {
        event.target.tabIndex = -1;
        link.tabIndex = 0;
        link.focus();
        return;
      }
    }
  });
});
})();
`;
