/** 128 random bits in hexadecimal. Not crypto.randomUUID, which browsers keep from pages that come without TLS. */
export const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
