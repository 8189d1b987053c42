import { answerAuth } from '#features/people/services/auth-endpoints.ts';

export const GET = answerAuth;
export const POST = answerAuth;
