import { describe, expect, test } from 'vitest';
import { printSignInPage } from '../../../electron/connections/sign-in-page';

describe('the page at the end of a sign-in', () => {
  test('says it, and runs nothing that it says', () => {
    const page = printSignInPage('Signed in', '<script>alert("x")</script> & \'more\'');
    expect(page).toContain('<h1>Signed in</h1>');
    expect(page).toContain('&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62; &#38; &#39;more&#39;');
    expect(page).not.toContain('<script');
  });
});
