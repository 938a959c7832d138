package dev.hexbridge.adapters.sandboxshopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.sandboxshopify.ShopFixture.Answer;
import io.vertx.core.buffer.Buffer;

/** Asks a shop's Admin API over HTTP. */
record AdminClient(ShopFixture shop) {

    static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asText();
    }

    /** A new order's global id. */
    String gid() {
        return shop.post("/_shop/orders", "{\"tags\":[]}")
                .json()
                .get("admin_graphql_api_id")
                .textValue();
    }

    JsonNode ask(String query) {
        return ask(query, JsonNodeFactory.instance.objectNode());
    }

    JsonNode ask(String query, ObjectNode variables) {
        return send(query, variables).json();
    }

    Answer send(String query) {
        return send(query, JsonNodeFactory.instance.objectNode());
    }

    Answer send(String query, ObjectNode variables) {
        return post(ShopFixture.TOKEN, "2026-10", query, variables);
    }

    /** The smallest query with this token and version. */
    Answer with(String token, String version) {
        return post(token, version, "{ shop { id } }", JsonNodeFactory.instance.objectNode());
    }

    Answer addTags(String order, String tag) {
        ObjectNode variables = JsonNodeFactory.instance.objectNode().put("id", order);
        variables.putArray("tags").add(tag);
        String query = "mutation T($id: ID!, $tags: [String!]!)"
                + " { tagsAdd(id: $id, tags: $tags) { node { id ... on Order { tags } } userErrors { field message } } }";
        return send(query, variables);
    }

    Answer token(String form) {
        return ShopFixture.answer(
                shop.request("/admin/oauth/access_token")
                        .putHeader("Content-Type", "application/x-www-form-urlencoded"),
                Buffer.buffer(form));
    }

    private Answer post(String token, String version, String query, ObjectNode variables) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("query", query);
        body.set("variables", variables);
        return ShopFixture.answer(
                shop.request("/admin/api/" + version + "/graphql.json").putHeader("X-Shopify-Access-Token", token),
                Buffer.buffer(body.toString()));
    }
}
