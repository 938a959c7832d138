package planted.domain;

/** Knows a vendor by name. */
record ShopifyOrder(String id) {}
