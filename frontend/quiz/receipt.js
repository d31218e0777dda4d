import { h } from '../light/dom.js';
import { t, timeAndDay } from '../light/texts.js';
import { saveText } from './save-file.js';

/** The receipt of an attempt as the server signed it (docs/formats/quiz-receipt.md), fit for a photograph. */
export function receiptCard(receipt) {
  const fact = (term, value, look) => [h('dt', {}, t(term)), h('dd', { class: look }, value)];
  return h('section', { class: 'card receipt stack', 'data-receipt': receipt.code, 'data-signed': receipt.signed, 'aria-labelledby': 'receipt-title' },
    h('h2', { id: 'receipt-title' }, t('receipt.title')),
    h('dl', { class: 'facts' },
      fact('receipt.code', receipt.code, 'receipt-code'),
      fact('receipt.quiz', receipt.title),
      fact('receipt.name', receipt.name),
      fact('receipt.at', timeAndDay(receipt.at)),
      fact('receipt.answered', t('receipt.count', receipt.answered, receipt.of)),
      fact('receipt.hash', receipt.hash, 'receipt-hash')),
    h('p', { class: 's soft' }, t('receipt.help')));
}

/** Saves what a card says, and below it the text that the server has signed. */
export function saveReceipt(card) {
  const facts = [...card.querySelectorAll('dt')].map((term) => `${term.textContent}: ${term.nextElementSibling.textContent}`);
  const title = card.querySelector('h1, h2').textContent;
  return saveText(`bien-nhan-${card.dataset.receipt}.txt`, [title, '', ...facts, '', card.dataset.signed, ''].join('\r\n'));
}

/** A page of its own has its button in the page. */
const button = document.querySelector('[data-save-receipt]');
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => saveReceipt(document.querySelector('[data-receipt]')));
}
