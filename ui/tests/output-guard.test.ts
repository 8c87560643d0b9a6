import { describe, expect, test } from 'vitest';
import { findings } from '../build/output-guard';
import { withoutGeneratedCode } from '../build/pdfjs-files';

describe('the built page', () => {
  test.each([
    ['a.js', 'new Function("x")'],
    ['a.js', 'x=eval("1")'],
    ['a.js', 'fetch("https://cdn.example.org/a.js")'],
    ['a.css', '@import url(http://fonts.example.org/a.css)'],
    ['index.html', '<style>a{}</style>'],
    ['index.html', '<script>1</script>'],
    ['index.html', '<p style="color:red">'],
  ])('%s is refused with %s', (name, source) => {
    expect(findings(name, source)).not.toEqual([]);
  });
  test.each([
    ['a.js', 'medieval("1");a.evaluate(2);"http://www.w3.org/2000/svg"'],
    ['index.html', '<script type="module" src="./a.js"></script>'],
  ])('%s may hold %s', (name, source) => {
    expect(findings(name, source)).toEqual([]);
  });
  test('has no code made from text in pdf.js', () => {
    const source =
      'try{new Function("");return!0}catch{}const f=new Function("src","srcOffset","dest","destOffset",e)';
    expect(findings('worker.mjs', withoutGeneratedCode(source))).toEqual([]);
  });
});
