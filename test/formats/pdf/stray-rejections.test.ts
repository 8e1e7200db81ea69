import { expect, it } from 'vitest';
import { guardStray } from '../../../src/formats/pdf/stray-rejections.ts';

it('leaves no listener behind, whether the work is done or fails', async () => {
  const before = process.listenerCount('unhandledRejection');
  expect(await guardStray(() => Promise.resolve(7))).toEqual({ result: 7, stray: false });
  await expect(guardStray(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(process.listenerCount('unhandledRejection')).toBe(before);
});

it('hears what pdf.js leaves to nobody', async () => {
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  try {
    const work = () => {
      const lost = new Error('Bad entry');
      lost.name = 'XRefEntryException';
      void Promise.reject(lost);
      return Promise.resolve('read');
    };
    expect(await guardStray(work)).toEqual({ result: 'read', stray: true });
  } finally {
    for (const other of others) process.on('unhandledRejection', other);
  }
});
