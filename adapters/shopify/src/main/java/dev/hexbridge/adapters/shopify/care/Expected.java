package dev.hexbridge.adapters.shopify.care;

import dev.hexbridge.adapters.shopify.writeback.MetafieldName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a shop's set-up should be.
 *
 * @param domain the shop's permanent domain
 * @param scopes what the app must be granted
 * @param endpoint where the webhooks are to go; empty where the address is not known
 * @param topics what is to be delivered
 * @param numbers the metafields for the numbers in the ERP
 */
public record Expected(
        String domain,
        List<String> scopes,
        Optional<String> endpoint,
        Set<String> topics,
        List<MetafieldName> numbers) {

    public Expected {
        scopes = List.copyOf(scopes);
        topics = Set.copyOf(topics);
        numbers = List.copyOf(numbers);
    }

    Set<String> missing(List<String> delivered) {
        Set<String> missing = new TreeSet<>(topics);
        delivered.forEach(missing::remove);
        return missing;
    }
}
