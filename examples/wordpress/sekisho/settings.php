<?php
/** The page "Settings > Sekisho". */

declare(strict_types=1);

namespace Sekisho;

defined('ABSPATH') || exit;

/** Takes from a form only what there is to set. */
function sanitize($given): array
{
    $given = (array) $given;
    return [
        'link' => !empty($given['link']),
        'region_header' => preg_replace('/[^A-Za-z0-9-]/', '', (string) ($given['region_header'] ?? '')),
    ];
}

add_action('admin_init', function (): void {
    register_setting(OPTION, OPTION, ['type' => 'array', 'sanitize_callback' => __NAMESPACE__ . '\\sanitize']);
    add_settings_section('main', '', '__return_null', OPTION);
    add_settings_field('link', __('Button in the footer', 'sekisho'), function (): void {
        printf(
            '<input type="checkbox" id="sekisho-link" name="%s[link]" value="1"%s>',
            esc_attr(OPTION),
            checked(settings()['link'], true, false)
        );
    }, OPTION, 'main', ['label_for' => 'sekisho-link']);
    add_settings_field('region_header', __('Header that names the visitor’s region', 'sekisho'), function (): void {
        printf(
            '<input type="text" id="sekisho-region" name="%s[region_header]" value="%s" placeholder="CF-IPCountry">'
                . '<p class="description">%s</p>',
            esc_attr(OPTION),
            esc_attr(settings()['region_header']),
            esc_html__('Leave it empty unless the configuration has regions. Pages that are cached must vary by it.', 'sekisho')
        );
    }, OPTION, 'main', ['label_for' => 'sekisho-region']);
});

add_action('admin_menu', function (): void {
    add_options_page('Sekisho', 'Sekisho', 'manage_options', OPTION, function (): void {
        echo '<div class="wrap"><h1>Sekisho</h1><form method="post" action="options.php">';
        if (!is_readable(__DIR__ . '/sekisho/sekisho.js')) {
            printf(
                '<div class="notice notice-error"><p>%s</p></div>',
                esc_html__('The folder sekisho/ is missing. Write it with: npx sekisho build sekisho.json -o sekisho', 'sekisho')
            );
        }
        settings_fields(OPTION);
        do_settings_sections(OPTION);
        submit_button();
        echo '</form></div>';
    });
});
