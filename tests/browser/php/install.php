<?php
// Installs WordPress with an administrator, an editor and an author; each name is its own password.
define('WP_INSTALLING', true);
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

// No mail: nobody would get it, and PHP would look for a program that sends it.
function wp_new_blog_notification() {}

wp_install('Cabinet Martin', 'administrator', 'administrator@cabinet.example', false, '', 'administrator');
foreach (['editor', 'author'] as $role) {
    wp_insert_user(['user_login' => $role, 'user_pass' => $role, 'user_email' => "$role@cabinet.example", 'role' => $role]);
}
foreach (get_users() as $user) {
    // The editor without its welcome.
    $known = ['core/edit-post' => ['welcomeGuide' => false], '_modified' => gmdate('c')];
    update_user_meta($user->ID, $wpdb->get_blog_prefix() . 'persisted_preferences', $known);
}
update_option('show_avatars', 0);
switch_theme('twentytwentythree');
