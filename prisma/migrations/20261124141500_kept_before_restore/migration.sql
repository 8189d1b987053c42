-- What stood in a draft before a version was restored is a version too.
ALTER TYPE "VersionCause" ADD VALUE 'before_restore';
