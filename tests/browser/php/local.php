<?php
// What this WordPress needs since the guide of the tests is on this machine, and what a test asks in the address of a page.
add_filter('http_request_host_is_external', '__return_true'); // WP_HTTP_BLOCK_EXTERNAL lets it reach this machine only
add_filter('http_allowed_safe_ports', fn () => [parse_url(GUIDE, PHP_URL_PORT)]);
add_filter('use_block_editor_for_post', fn ($block) => $block && !isset($_GET['classic']));
// The theme of somebody who has put the script in it.
add_action('wp_footer', function () {
    echo isset($_GET['in_theme']) ? THEME_SCRIPT : '';
});
