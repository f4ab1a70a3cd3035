// Whether the exhibit is open, as the kiosk tells its page.

export type Opening = 'open' | 'closing' | 'closed' | 'maintenance';

export interface OpeningAnswer {
  readonly now: Opening;
  /** Closing: seconds after which a visit that has begun ends. */
  readonly endsIn?: number;
  /** Closed or closing: when it opens again, ISO 8601 by the museum's clock; absent where nobody knows. */
  readonly opensAt?: string;
}
