package io.polysight.registry.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(Recorders.class)
class AuditConfiguration {}
