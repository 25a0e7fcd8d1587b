import { groupSchema } from "./scim-group.ts";
import { enterpriseSchema, userSchema } from "./scim-user.ts";

type More = {
  readonly required?: boolean;
  readonly mutability?: "readOnly" | "readWrite";
  readonly uniqueness?: "none" | "server";
  readonly multiValued?: boolean;
  readonly type?: "string" | "boolean" | "complex" | "reference";
  readonly subAttributes?: readonly object[];
};

/** An attribute, with the characteristics of RFC 7643 7. */
function attribute(name: string, description: string, more: More = {}): object {
  return {
    name,
    description,
    type: "string",
    multiValued: false,
    required: false,
    caseExact: more.uniqueness !== "server" || name !== "userName",
    mutability: "readWrite",
    returned: "default",
    uniqueness: "none",
    ...more,
  };
}

const reference = (mutability: "readOnly" | "readWrite") => [
  attribute("value", "Its id here", { mutability }),
  attribute("display", "Its name", { mutability: "readOnly" }),
  attribute("$ref", "Its address", { type: "reference", mutability: "readOnly" }),
];
const complex = { type: "complex" } as const;
const schema = "urn:ietf:params:scim:schemas:core:2.0:Schema";

/** What we keep of each kind of resource; whatever else a provider sends is passed over. */
export const scimSchemas = [
  {
    schemas: [schema],
    id: userSchema,
    name: "User",
    description: "A person with an account",
    attributes: [
      attribute("userName", "The login, in small letters", { required: true, uniqueness: "server" }),
      attribute("displayName", "The name"),
      attribute("name", "The name, where displayName is missing", {
        ...complex,
        subAttributes: ["formatted", "givenName", "familyName"].map((name) =>
          attribute(name, "A part of the name"),
        ),
      }),
      attribute("emails", "The address; of several the primary one is kept", {
        ...complex,
        multiValued: true,
        required: true,
        subAttributes: [
          attribute("value", "The address", { required: true, uniqueness: "server" }),
          attribute("type", "Always work", { mutability: "readOnly" }),
          attribute("primary", "Whether it is the one to keep", { type: "boolean" }),
        ],
      }),
      attribute("active", "Whether the person may come in", { type: "boolean" }),
      attribute("groups", "Groups the person is in; changed at the groups", {
        ...complex,
        multiValued: true,
        mutability: "readOnly",
        subAttributes: reference("readOnly"),
      }),
    ],
  },
  {
    schemas: [schema],
    id: enterpriseSchema,
    name: "EnterpriseUser",
    description: "Where the person works",
    attributes: [attribute("department", "The department")],
  },
  {
    schemas: [schema],
    id: groupSchema,
    name: "Group",
    description: "A group of the provider; signIn.scim says what it gives to its members",
    attributes: [
      attribute("displayName", "The name, by which the settings know it", {
        required: true,
        uniqueness: "server",
      }),
      attribute("members", "People in it", {
        ...complex,
        multiValued: true,
        subAttributes: [
          ...reference("readWrite"),
          attribute("type", "Always User", { mutability: "readOnly" }),
        ],
      }),
    ],
  },
];

const type = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";

export const resourceTypes = [
  {
    schemas: [type],
    id: "User",
    name: "User",
    endpoint: "/Users",
    description: "People with an account",
    schema: userSchema,
    schemaExtensions: [{ schema: enterpriseSchema, required: false }],
  },
  {
    schemas: [type],
    id: "Group",
    name: "Group",
    endpoint: "/Groups",
    description: "Groups of the provider",
    schema: groupSchema,
  },
];
