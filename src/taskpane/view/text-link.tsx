/** Words in a line of text that do something. */
import { Link, makeStyles, mergeClasses, type LinkProps } from '@fluentui/react-components';

const useStyles = makeStyles({
  // The system has one colour for words and for these.
  link: { '@media (forced-colors: active)': { textDecorationLine: 'underline' } },
});

export interface TextLinkProps extends Pick<LinkProps, 'appearance' | 'title' | 'aria-label' | 'children'> {
  readonly className: string;
  readonly onClick: () => void;
}

export function TextLink({ className, ...props }: TextLinkProps) {
  const styles = useStyles();
  return <Link as="button" className={mergeClasses(styles.link, className)} {...props} />;
}
