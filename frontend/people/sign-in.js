import './password.js';

const [userName, password] = ['username', 'password'].map((id) => document.getElementById(id));

for (const choice of document.querySelectorAll('[data-demo-user]')) {
  choice.addEventListener('click', () => {
    userName.value = choice.dataset.demoUser;
    password.value = document.querySelector('[data-demo-password]').textContent;
    userName.form.querySelector('.btn-main').focus();
  });
}
