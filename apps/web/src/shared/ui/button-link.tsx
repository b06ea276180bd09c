import { createLink } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ButtonProps } from 'antd';
import { forwardRef } from 'react';

/** A link that looks like a button and still is a link: it can be opened in another tab. */
export const ButtonLink = createLink(
  forwardRef<HTMLAnchorElement, ButtonProps & { href?: string }>(function LinkedButton(props, ref) {
    return <Button {...props} ref={ref} />;
  }),
);
