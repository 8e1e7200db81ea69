export type DurationUnit = 'hours' | 'days' | 'business days' | 'weeks' | 'months' | 'years';
