import { StoryAlerts } from '#features/alerts/components/story-alerts.tsx';
import type { AlertsView } from '#features/alerts/queries.ts';
import { ReviewTab, type ReviewTabProps } from '#features/publishing/components/review-tab.tsx';

type ReviewAndAlertsProps = Omit<ReviewTabProps, 'children'> & { alerts: AlertsView | null };

/** The Review tab of a story's panel with, below where it stands on the site, the alerts about it. */
export function ReviewAndAlerts({ alerts, ...tab }: ReviewAndAlertsProps) {
  return <ReviewTab {...tab}>{alerts && <StoryAlerts view={alerts} time={tab.time} />}</ReviewTab>;
}
