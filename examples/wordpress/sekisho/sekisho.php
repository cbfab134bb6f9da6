<?php
/**
 * Plugin Name: Sekisho
 * Description: Asks visitors for consent, and holds what they have not allowed. The privacy policy is the configuration.
 * Version: 0.4.0
 * Requires at least: 6.2
 * Requires PHP: 7.4
 * License: MIT
 * Text Domain: sekisho
 *
 * The folder sekisho/ beside this file is what `npx sekisho build` has written for the site.
 */

declare(strict_types=1);

namespace Sekisho;

defined('ABSPATH') || exit;

const OPTION = 'sekisho';

/** What the owner has set, with a default for each. */
function settings(): array
{
    return wp_parse_args((array) get_option(OPTION, []), ['link' => true, 'region_header' => '']);
}

/** ISO 3166 code of where the visitor is, if the host or its CDN says it in a header: `JP`, `US-CA`. */
function region(): string
{
    $name = settings()['region_header'];
    if ($name === '') {
        return '';
    }
    $key = 'HTTP_' . strtoupper(str_replace('-', '_', $name));
    $value = isset($_SERVER[$key]) ? strtoupper(sanitize_text_field(wp_unslash($_SERVER[$key]))) : '';
    return preg_match('/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/', $value) ? $value : '';
}

/**
 * Writes the script before anything else of <head>: other plugins write their scripts later. It is neither enqueued nor
 * deferred, since what it does not precede it cannot hold.
 */
function print_script(): void
{
    $file = __DIR__ . '/sekisho/sekisho.js';
    if (!is_readable($file)) {
        return;
    }
    $address = add_query_arg('v', (string) filemtime($file), plugins_url('sekisho/sekisho.js', __FILE__));
    $region = region();
    printf(
        "<script src=\"%s\"%s></script>\n",
        esc_url($address),
        $region === '' ? '' : ' data-region="' . esc_attr($region) . '"'
    );
}
add_action('wp_head', __NAMESPACE__ . '\\print_script', PHP_INT_MIN);

/** Puts the button into the footer by which visitors change their mind. `[sekisho_settings]` puts it elsewhere. */
function settings_button(): string
{
    return '<button type="button" data-consent-open="preferences">'
        . esc_html__('Cookie settings', 'sekisho')
        . '</button>';
}
add_shortcode('sekisho_settings', __NAMESPACE__ . '\\settings_button');
add_action('wp_footer', function (): void {
    if (settings()['link']) {
        echo settings_button(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped where it is made
    }
});

/** `[sekisho_document name="transmissions"]` shows a document of the policy. */
add_shortcode('sekisho_document', function ($attributes): string {
    $name = shortcode_atts(['name' => 'transmissions'], $attributes)['name'];
    return '<div data-consent-document="' . esc_attr($name) . '"></div>';
});

/**
 * The WP Consent API: this plugin is one that keeps it. With `"signals": { "wordpress": true }` in the configuration
 * Sekisho calls wp_set_consent(), and plugins that ask the API wait for the visitor.
 *
 * @see https://wordpress.org/plugins/wp-consent-api/
 */
add_filter('wp_consent_api_registered_' . plugin_basename(__FILE__), '__return_true');
add_filter('wp_get_consent_type', function ($type) {
    // Until the visitor has chosen, on the server too.
    return $type ?: 'optin';
});

require __DIR__ . '/settings.php';
