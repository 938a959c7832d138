package dev.hexbridge.domain.payment;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a pair books payments.
 *
 * @param gateways where the money of each gateway goes, by the gateway's name in the shop; case carries no meaning
 * @param otherwise where that of all others goes; empty where a person has to decide
 * @param posting how journals are posted; empty where the ERP's own jobs do it
 */
public record PaymentRules(Map<String, Tender> gateways, Optional<Tender> otherwise, Optional<Posting> posting) {

    public PaymentRules {
        TreeMap<String, Tender> folded = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        folded.putAll(gateways);
        gateways = Collections.unmodifiableSortedMap(folded);
    }

    /** Where the money of a gateway goes. */
    public Optional<Tender> tender(String gateway) {
        return Optional.ofNullable(gateways.get(gateway)).or(() -> otherwise);
    }

    /**
     * Where the money of a gateway goes.
     *
     * @param journal the name of the payment journal
     * @param method the method of payment
     * @param offset the account that is debited
     */
    public record Tender(String journal, Optional<String> method, Offset offset) {}

    /**
     * The account on the other side of a payment.
     *
     * @param type the ledger's kind of account: {@code Bank} or {@code Ledger}
     * @param account the account as the ERP displays it; empty where the method of payment brings it along
     */
    public record Offset(String type, Optional<String> account) {}

    /**
     * How journals are posted.
     *
     * @param service the service that posts one
     * @param grace how long after the end of the business day; empty to post whenever all facts are in
     */
    public record Posting(Service service, Optional<Duration> grace) {}

    /**
     * An operation of a custom service: {@code /api/services/<group>/<service>/<operation>}.
     *
     * @param group the service group
     * @param name the service
     * @param operation its operation
     * @param journal the parameter that takes the batch number
     * @param company the parameter that takes the legal entity
     * @param success the field and value of an answer that tells of success; empty where the status alone does
     */
    public record Service(
            String group, String name, String operation, String journal, String company, Optional<Success> success) {}

    /**
     * What an answer says that reports success.
     *
     * @param field the field of the answer
     * @param value its value
     */
    public record Success(String field, String value) {}
}
