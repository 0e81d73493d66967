<?php
/**
 * Plugin Name: Calculateurs Mon dû
 * Description: Pose les calculateurs du guide dans un article, à vos couleurs, même par un auteur qui ne peut pas écrire de HTML.
 * Version: 1.0
 * Requires at least: 5.8
 * Requires PHP: 7.4
 * License: MIT
 * License URI: https://opensource.org/licenses/MIT
 *
 * Dans un article : [mon_du calculateur="late_penalties" accent="#7a1f3d" set-amount="1500"]
 * Aucun réglage, aucune base de données, aucune demande à un autre site : l’extension écrit un lien et le script du guide.
 */

defined('ABSPATH') || exit;

// Remplies par le guide qui donne cette extension : son adresse, son script avec son empreinte, ses réglages, ses calculateurs.
const MON_DU_SITE = 'https://impayes.exemple.fr/';
const MON_DU_SCRIPT = 'embed/v1.js';
const MON_DU_INTEGRITY = 'sha384-…';
const MON_DU_OPTIONS = ['accent', 'theme'];
const MON_DU_TITLES = ['late_penalties' => 'Pénalités de retard'];

add_shortcode('mon_du', function ($given) {
    $given = (array) $given;
    $name = $given['calculateur'] ?? '';
    if (!isset(MON_DU_TITLES[$name])) {
        $known = implode(', ', array_keys(MON_DU_TITLES));
        return current_user_can('edit_posts') ? '<p>' . esc_html("Calculateur inconnu : « $name ». Les noms : $known.") . '</p>' : '';
    }
    wp_enqueue_script('mon-du', MON_DU_SITE . MON_DU_SCRIPT, [], null, true);
    $data = '';
    foreach ($given as $option => $value) {
        if (in_array($option, MON_DU_OPTIONS, true) || preg_match('/^set-\w+$/', $option)) {
            $data .= sprintf(' data-%s="%s"', $option, esc_attr($value));
        }
    }
    $address = esc_url(MON_DU_SITE . "widgets/$name/");
    // La place est gardée : rien ne bouge dans la page quand le calculateur arrive.
    $link = '<p><a class="mon-du" href="%s"%s style="display:block;min-height:100vh">%s</a></p>';
    return sprintf($link, $address, $data, esc_html(MON_DU_TITLES[$name]));
});

// WordPress n’écrit pas l’empreinte d’un script de lui-même.
add_filter('script_loader_tag', function ($tag, $handle) {
    $more = sprintf('<script async integrity="%s" crossorigin="anonymous" ', esc_attr(MON_DU_INTEGRITY));
    return $handle === 'mon-du' ? str_replace('<script ', $more, $tag) : $tag;
}, 10, 2);

// Dans l’éditeur de blocs, chaque calculateur est un bloc : un code court, déjà écrit.
add_action('enqueue_block_editor_assets', function () {
    wp_register_script('mon-du-blocks', false, ['wp-blocks'], null, true);
    wp_enqueue_script('mon-du-blocks');
    foreach (MON_DU_TITLES as $name => $title) {
        $block = [
            'name' => "mon-du-$name",
            'title' => "Calculateur : $title",
            'icon' => 'calculator',
            'keywords' => ['mon dû', 'facture', 'impayé'],
            'attributes' => ['text' => sprintf('[mon_du calculateur="%s"]', $name)],
        ];
        wp_add_inline_script('mon-du-blocks', 'wp.blocks.registerBlockVariation("core/shortcode", ' . wp_json_encode($block) . ');');
    }
});
