const beforeTheCall = ['account-blocked', 'account-quota-used-up', 'credentials-missing'] as const;

/** What a call may come to that can be repeated without harm. */
export const repeatableCallProblems = [
  ...beforeTheCall,
  'platform-rejected',
  'platform-auth',
  'platform-human',
  'platform-quota',
  'platform-rate-limited',
  'platform-unavailable',
  'platform-gone',
] as const;

/** What is done once may be done already, or be lost sight of. */
export const onceCallProblems = [...repeatableCallProblems, 'platform-duplicate', 'platform-outcome-unknown'] as const;
