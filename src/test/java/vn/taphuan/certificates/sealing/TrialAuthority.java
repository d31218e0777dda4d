package vn.taphuan.certificates.sealing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** Certifies keys, stamps times and lists revocations over HTTP on this machine, like an authority outside would. */
public final class TrialAuthority implements AutoCloseable {

    private static final String POLICY = "1.3.6.1.4.1.99999.1";

    private final HttpServer server;
    private final KeyPair pair = pair("EC");
    private final X500Principal name = new X500Principal("CN=Trial authority, C=VN");
    private final X509Certificate certificate;
    private final KeyPair stampPair = pair("EC");
    private final X509Certificate stampCertificate;
    private volatile boolean down;

    public TrialAuthority() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        certificate = certify(pair, name, true, false);
        stampCertificate = certify(stampPair, new X500Principal("CN=Trial time, C=VN"), false, true);
        server.createContext("/crl", exchange -> answer(exchange, "application/pkix-crl"));
        server.createContext("/tsa", exchange -> answer(exchange, "application/timestamp-reply"));
        server.start();
    }

    public record Identity(KeyPair pair, List<X509Certificate> chain) {}

    /** @param algorithm EC or RSA */
    public Identity identity(String algorithm) throws Exception {
        var own = pair(algorithm);
        return new Identity(
                own, List.of(certify(own, new X500Principal("CN=Trial seal, C=VN"), false, false), certificate));
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public URI timeStamps() {
        return address("/tsa");
    }

    /** From now on it answers nobody. */
    public void goDown() {
        down = true;
    }

    public byte[] revocations() throws Exception {
        var list = new JcaX509v2CRLBuilder(name, new Date());
        list.setNextUpdate(Date.from(Instant.now().plus(Duration.ofDays(7))));
        list.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(pair.getPublic()));
        return list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                .getEncoded();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange, String type) throws IOException {
        try (exchange) {
            byte[] asked = exchange.getRequestBody().readAllBytes();
            if (down) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            byte[] answer = type.endsWith("crl") ? revocations() : stamp(asked);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (IOException broken) {
            throw broken;
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }

    private byte[] stamp(byte[] asked) throws Exception {
        var tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build("SHA256withECDSA", stampPair.getPrivate(), stampCertificate),
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                                org.bouncycastle.asn1.nist.NISTObjectIdentifiers.id_sha256)),
                new ASN1ObjectIdentifier(POLICY));
        tokens.addCertificates(new JcaCertStore(List.of(stampCertificate, certificate)));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                .generate(new TimeStampRequest(asked), BigInteger.valueOf(System.nanoTime()), new Date())
                .getEncoded();
    }

    private X509Certificate certify(KeyPair key, X500Principal subject, boolean authority, boolean stamps)
            throws Exception {
        var from = Instant.now().minus(Duration.ofHours(1));
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(System.nanoTime()),
                Date.from(from),
                Date.from(from.plus(Duration.ofDays(365))),
                subject,
                key.getPublic());
        var extensions = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(
                        authority
                                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(pair.getPublic()));
        if (stamps) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        if (!authority) {
            var point = new GeneralNames(new GeneralName(
                    GeneralName.uniformResourceIdentifier, address("/crl").toString()));
            builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(new DistributionPointName(point), null, null)
            }));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }

    private static KeyPair pair(String algorithm) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(3072);
            }
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
