___INFO___

{
  "type": "TAG",
  "id": "cvt_temp_public_id",
  "version": 1,
  "securityGroups": [],
  "displayName": "Sekisho consent",
  "categories": [
    "UTILITY"
  ],
  "brand": {
    "id": "brand_dummy",
    "displayName": "Sekisho"
  },
  "description": "Tells Google tags what the visitor has allowed in Sekisho: a default before other tags, and an update after each decision. Use the trigger Consent Initialization - All Pages.",
  "containerContexts": [
    "WEB"
  ]
}


___TEMPLATE_PARAMETERS___

[
  {
    "type": "LABEL",
    "name": "before",
    "displayName": "The page needs the script tag of Sekisho before the snippet of Tag Manager. Sekisho must not tell Google itself at the same time: write \"signals\": { \"google\": false } in its configuration, because catalogue services such as ga4 turn that signal on."
  },
  {
    "type": "SIMPLE_TABLE",
    "name": "purposes",
    "displayName": "What grants each consent type",
    "help": "Add a row only for a type that your own ids grant. Without one, ad_storage, ad_user_data and ad_personalization follow the purpose advertising, analytics_storage follows analytics, functionality_storage and personalization_storage follow preferences. security_storage is always granted.",
    "newRowButtonText": "Add consent type",
    "simpleTableColumns": [
      {
        "defaultValue": "",
        "displayName": "Consent type",
        "name": "type",
        "type": "SELECT",
        "isUnique": true,
        "macrosInSelect": false,
        "selectItems": [
          {
            "value": "ad_storage",
            "displayValue": "ad_storage"
          },
          {
            "value": "ad_user_data",
            "displayValue": "ad_user_data"
          },
          {
            "value": "ad_personalization",
            "displayValue": "ad_personalization"
          },
          {
            "value": "analytics_storage",
            "displayValue": "analytics_storage"
          },
          {
            "value": "functionality_storage",
            "displayValue": "functionality_storage"
          },
          {
            "value": "personalization_storage",
            "displayValue": "personalization_storage"
          }
        ],
        "valueValidators": [
          {
            "type": "NON_EMPTY"
          }
        ]
      },
      {
        "defaultValue": "",
        "displayName": "Purposes or services that must all be granted (ids, separated by commas)",
        "name": "ids",
        "type": "TEXT",
        "valueHint": "analytics, ga4"
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "waitForUpdate",
    "displayName": "Wait for the configuration",
    "simpleValueType": true,
    "defaultValue": 500,
    "valueUnit": "milliseconds",
    "valueValidators": [
      {
        "type": "NON_NEGATIVE_NUMBER"
      }
    ],
    "help": "How long Google tags wait while Sekisho still fetches its configuration (data-config, async or defer). Where the configuration is in the page, nothing waits."
  },
  {
    "type": "CHECKBOX",
    "name": "adsDataRedaction",
    "checkboxText": "Redact ads data while ad_storage is denied",
    "simpleValueType": true,
    "defaultValue": false
  },
  {
    "type": "CHECKBOX",
    "name": "urlPassthrough",
    "checkboxText": "Pass ad click information through URLs",
    "simpleValueType": true,
    "defaultValue": false,
    "help": "Links of the page carry what ads and analytics would otherwise keep in cookies."
  },
  {
    "type": "TEXT",
    "name": "regions",
    "displayName": "Regions with a default of their own",
    "simpleValueType": true,
    "valueHint": "JP, US-CA",
    "help": "ISO 3166-2 codes, separated by commas. Needed only where something else sets a default for a region, which would outrank the one for everywhere. Both defaults say the same."
  }
]


___SANDBOXED_JS_FOR_WEB_TEMPLATE___

const callInWindow = require('callInWindow');
const copyFromWindow = require('copyFromWindow');
const getType = require('getType');
const gtagSet = require('gtagSet');
const makeInteger = require('makeInteger');
const makeString = require('makeString');
const setDefaultConsentState = require('setDefaultConsentState');
const updateConsentState = require('updateConsentState');

const TYPES = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage'
];

// Ids of purposes and services that must all be granted, by consent type.
const required = {
  ad_storage: ['advertising'],
  ad_user_data: ['advertising'],
  ad_personalization: ['advertising'],
  analytics_storage: ['analytics'],
  functionality_storage: ['preferences'],
  personalization_storage: ['preferences']
};

const listOf = (text) =>
  makeString(text || '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

const isFunction = (path) => getType(copyFromWindow(path)) === 'function';

// An empty list grants nothing, and neither does an id that the policy does not have.
const grantedTypes = () =>
  TYPES.filter(
    (type) =>
      required[type].length > 0 &&
      required[type].every((id) => callInWindow('sekisho.has', id) === true)
  );

const stateOf = (granted) => {
  const state = { security_storage: 'granted' };
  TYPES.forEach((type) => {
    state[type] = granted.indexOf(type) < 0 ? 'denied' : 'granted';
  });
  return state;
};

const setDefault = (granted, regions, wait) => {
  const state = stateOf(granted);
  if (regions.length > 0) state.region = regions;
  if (wait > 0) state.wait_for_update = wait;
  setDefaultConsentState(state);
};

// Google takes everything as granted where only other regions have a default.
const setDefaults = (granted, wait) => {
  const regions = listOf(data.regions);
  setDefault(granted, [], wait);
  if (regions.length > 0) setDefault(granted, regions, wait);
};

const update = () => {
  updateConsentState(stateOf(grantedTypes()));
};

const updateOnChange = () => {
  callInWindow('sekisho.on', 'change', update);
};

(data.purposes || []).forEach((row) => {
  required[row.type] = listOf(row.ids);
});

if (data.adsDataRedaction) gtagSet({ ads_data_redaction: true });
if (data.urlPassthrough) gtagSet({ url_passthrough: true });

if (isFunction('sekisho.has')) {
  setDefaults(grantedTypes(), 0);
  updateOnChange();
  data.gtmOnSuccess();
} else if (isFunction('sekisho.push')) {
  // Sekisho, or the page's own list for it, holds the function until the configuration has been read.
  setDefaults([], makeInteger(data.waitForUpdate));
  callInWindow('sekisho.push', () => {
    update();
    updateOnChange();
  });
  data.gtmOnSuccess();
} else {
  setDefaults([], 0);
  data.gtmOnFailure();
}


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": {
        "publicId": "access_globals",
        "versionId": "1"
      },
      "param": [
        {
          "key": "keys",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "sekisho.has"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "sekisho.push"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "sekisho.on"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "access_consent",
        "versionId": "1"
      },
      "param": [
        {
          "key": "consentTypes",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_user_data"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_personalization"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "analytics_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "functionality_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "personalization_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "security_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "write_data_layer",
        "versionId": "1"
      },
      "param": [
        {
          "key": "keyPatterns",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 1,
                "string": "ads_data_redaction"
              },
              {
                "type": 1,
                "string": "url_passthrough"
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  }
]


___TESTS___

scenarios:
- name: A visitor who has not decided begins denied
  code: |-
    granted = [];

    runCode(fields);

    assertApi('setDefaultConsentState').wasCalledWith(state([]));
    assertApi('updateConsentState').wasNotCalled();
    assertApi('gtmOnSuccess').wasCalled();
    assertApi('gtmOnFailure').wasNotCalled();
- name: A returning visitor begins with what they have granted
  code: |-
    granted = ['analytics', 'preferences'];

    runCode(fields);

    assertApi('setDefaultConsentState').wasCalledWith(
      state(['analytics_storage', 'functionality_storage', 'personalization_storage'])
    );
    assertApi('updateConsentState').wasNotCalled();
- name: Each decision is an update
  code: |-
    granted = [];

    runCode(fields);
    granted = ['advertising'];
    onChange();

    assertApi('updateConsentState').wasCalledWith(
      state(['ad_storage', 'ad_user_data', 'ad_personalization'])
    );
    granted = [];
    onChange();
    assertApi('updateConsentState').wasCalledWith(state([]));
- name: While the configuration is fetched, tags wait for an update
  code: |-
    members = ['sekisho.push'];
    const expected = state([]);
    expected.wait_for_update = 800;

    runCode({ waitForUpdate: '800' });

    assertApi('setDefaultConsentState').wasCalledWith(expected);
    assertApi('updateConsentState').wasNotCalled();
    assertApi('gtmOnSuccess').wasCalled();
    members = ['sekisho.push', 'sekisho.has', 'sekisho.on'];
    granted = ['analytics'];
    onReady();
    assertApi('updateConsentState').wasCalledWith(state(['analytics_storage']));
    granted = [];
    onChange();
    assertApi('updateConsentState').wasCalledWith(state([]));
- name: A page without Sekisho stays denied, and the tag fails
  code: |-
    members = [];

    runCode(fields);

    assertApi('setDefaultConsentState').wasCalledWith(state([]));
    assertApi('gtmOnFailure').wasCalled();
    assertApi('gtmOnSuccess').wasNotCalled();
- name: All ids of a row must be granted, and an empty row grants nothing
  code: |-
    granted = ['analytics', 'ga4', 'advertising', 'preferences'];

    runCode({
      purposes: [
        { type: 'analytics_storage', ids: ' analytics , ga4 ' },
        { type: 'ad_storage', ids: 'advertising, nobody' },
        { type: 'ad_user_data', ids: ' , ' }
      ]
    });

    assertApi('setDefaultConsentState').wasCalledWith(
      state([
        'ad_personalization',
        'analytics_storage',
        'functionality_storage',
        'personalization_storage'
      ])
    );
- name: Regions have the same default as everywhere else
  code: |-
    granted = ['analytics'];
    const expected = state(['analytics_storage']);
    expected.region = ['JP', 'US-CA'];

    runCode({ regions: 'JP, US-CA' });

    assertApi('setDefaultConsentState').wasCalledWith(state(['analytics_storage']));
    assertApi('setDefaultConsentState').wasCalledWith(expected);
- name: Redaction and passthrough are set only where they are ticked
  code: |-
    runCode(fields);
    assertApi('gtagSet').wasNotCalled();

    runCode({ adsDataRedaction: true, urlPassthrough: true });
    assertApi('gtagSet').wasCalledWith({ ads_data_redaction: true });
    assertApi('gtagSet').wasCalledWith({ url_passthrough: true });
setup: |-
  const fields = { waitForUpdate: '500' };
  // What the visitor has granted, and which functions of Sekisho the page has by now.
  let granted = [];
  let members = ['sekisho.push', 'sekisho.has', 'sekisho.on'];
  let onReady;
  let onChange;

  const state = (types) => {
    const all = { security_storage: 'granted' };
    [
      'ad_storage',
      'ad_user_data',
      'ad_personalization',
      'analytics_storage',
      'functionality_storage',
      'personalization_storage'
    ].forEach((type) => {
      all[type] = types.indexOf(type) < 0 ? 'denied' : 'granted';
    });
    return all;
  };

  mock('setDefaultConsentState', () => {});
  mock('updateConsentState', () => {});
  mock('gtagSet', () => {});
  mock('copyFromWindow', (path) => (members.indexOf(path) < 0 ? undefined : () => {}));
  mock('callInWindow', (path, first, second) => {
    if (members.indexOf(path) < 0) return undefined;
    if (path === 'sekisho.has') return granted.indexOf(first) >= 0;
    if (path === 'sekisho.push') onReady = first;
    if (path === 'sekisho.on' && first === 'change') onChange = second;
    return undefined;
  });


___NOTES___

Part of Sekisho, under its MIT licence. The section "Google Tag Manager" of its README says how to use it.
