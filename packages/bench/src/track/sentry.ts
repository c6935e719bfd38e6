import { addBreadcrumb, init } from '@sentry/browser';

init({ dsn: `${location.protocol}//key@${location.host}/1` });

Object.assign(window, { addBreadcrumb });
