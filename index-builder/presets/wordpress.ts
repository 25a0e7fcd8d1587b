import type { Preset } from "./preset.ts";

/** On a page that lists posts the first one must not stand for all. */
const single = "body:not(.archive, .blog, .search)";

/** WordPress with classic and block themes and the most common plug-ins. */
export const wordpress: Preset = {
  selectors: {
    main: [".entry-content", ".wp-block-post-content", ".post-content"].map((one) => `${single} ${one}`),
    title: [".entry-title", ".wp-block-post-title"].map((one) => `${single} ${one}`),
    breadcrumb: [".rank-math-breadcrumb", "#breadcrumbs", ".breadcrumb-trail", ".woocommerce-breadcrumb"],
    remove: [
      "#wpadminbar",
      ".entry-meta",
      ".entry-footer",
      ".widget-area",
      ".post-navigation",
      ".page-links",
      "#comments",
      ".comments-area",
      ".wp-block-comments",
      ".sharedaddy",
      ".jp-relatedposts",
      ".yarpp-related",
      ".rp4wp-related-posts",
      ".crp_related",
      ".related-posts",
      ".addtoany_share_save_container",
      ".author-box",
      ".post-views",
      "#ez-toc-container",
      ".lwptoc",
    ],
    owner: [".byline .author", ".posted-by .author", ".entry-meta .author", ".wp-block-post-author__name"],
    changedAt: [
      ".posted-on time.updated",
      ".entry-meta time.updated",
      ".posted-on time",
      ".wp-block-post-date time",
    ],
  },
  junkParameters: [
    "replytocom",
    "share",
    "nb",
    "unapproved",
    "moderation-hash",
    "doing_wp_cron",
    "amp",
    "noamp",
  ],
  neverFollow: [
    "*/wp-admin*",
    "*/wp-login.php*",
    "*/wp-signup.php*",
    "*/wp-cron.php*",
    "*/wp-comments-post.php*",
    "*/xmlrpc.php*",
    "*/wp-json/*",
    "*?rest_route=*",
    "*/feed",
    "*/feed/*",
    "*/trackback/*",
    "*/embed/",
    // Drafts, seen by those who write them.
    "*preview=true*",
    "*preview_id=*",
    "*?s=*",
    "*&s=*",
  ],
};
