/** 0.1234 becomes 12.3 %. */
export const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
