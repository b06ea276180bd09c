import type { ThemeConfig } from 'antd';

/** Ink dark enough for AA on every surface; antd's own greys are not. */
export const theme: ThemeConfig = {
  cssVar: { key: 'rp' },
  token: {
    colorPrimary: '#1554ad',
    colorLink: '#1554ad',
    colorPrimaryHover: '#0f4590',
    colorPrimaryActive: '#0c3a79',
    colorLinkHover: '#0f4590',
    colorLinkActive: '#0c3a79',
    colorInfo: '#1554ad',
    colorError: '#c41d1d',
    colorWarning: '#8a5300',
    colorSuccess: '#237804',
    colorInfoBg: '#edf3fb',
    colorInfoBorder: '#a9c4e8',
    colorWarningBg: '#fdf5e6',
    colorWarningBorder: '#e3c48a',
    colorErrorBg: '#fdf0ef',
    colorErrorBorder: '#eab0ac',
    colorSuccessBg: '#eff7ea',
    colorSuccessBorder: '#a9d392',
    colorTextBase: '#1b2430',
    colorTextPlaceholder: '#6b6b6b',
    colorTextQuaternary: '#6b6b6b',
    colorTextDescription: '#595959',
    colorTextTertiary: '#595959',
    colorTextDisabled: '#6b6b6b',
    colorBorder: '#8b95a3',
    colorBorderSecondary: '#dfe4ea',
    colorBgLayout: '#f5f6f8',
    borderRadius: 8,
    fontSize: 14,
    controlHeight: 36,
    fontFamily:
      '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei UI", "Microsoft YaHei", "Segoe UI", system-ui, "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Alert: { defaultPadding: '10px 14px' },
  },
};
